package dev.gatehouse.wars.basic;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open to everybody: the bean behind it is not. */
@Path("bean")
@RequestScoped
@PermitAll
public class BeanResource {

  @Inject private GuardedBean bean;

  @GET
  public String serve() {
    return bean.serve();
  }

  @GET
  @Path("wrapped")
  public String wrapped() {
    throw new EJBException(new EJBAccessException("row 17 belongs to mallory"));
  }

  @GET
  @Path("local")
  public String local() {
    throw new AccessLocalException("row 17 belongs to mallory");
  }

  @GET
  @Path("authentication")
  public String authentication() throws AuthenticationException {
    throw new AuthenticationException("row 17 belongs to mallory");
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new EJBException("broken", new IllegalStateException("row 17 belongs to mallory"));
  }
}
