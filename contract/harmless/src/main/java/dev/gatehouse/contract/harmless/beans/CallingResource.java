package dev.gatehouse.contract.harmless.beans;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that calls an EJB. */
@Path("calling")
@RequestScoped
public class CallingResource {

  @EJB private FailingBean bean;

  @GET
  @Path("boom")
  public String boom() {
    return bean.boom();
  }

  @GET
  @Path("just-so")
  public String justSo() {
    throw new EJBException("just so");
  }

  @GET
  @Path("plain")
  public String plain() {
    throw new IllegalStateException("plain");
  }

  @GET
  @Path("closed")
  public String closed() {
    return bean.closed();
  }
}
