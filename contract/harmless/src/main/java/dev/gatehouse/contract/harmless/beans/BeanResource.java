package dev.gatehouse.contract.harmless.beans;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is an EJB itself. */
@Path("bean")
@Stateless
public class BeanResource {

  @EJB private FailingBean bean;

  @GET
  @Path("boom")
  public String boom() {
    throw new IllegalStateException("boom");
  }

  @GET
  @Path("behind")
  public String behind() {
    return bean.boom();
  }
}
