package dev.gatehouse.openliberty;

import dev.gatehouse.contract.webapp.BeanContract;
import java.net.URI;

/** Beans refuse on Open Liberty. */
class LibertyBeanContractIT implements BeanContract {

  @Override
  public URI baseUri() {
    return LibertyServer.application("basic");
  }

  @Override
  public String caught() {
    return "caught EJBException";
  }
}
