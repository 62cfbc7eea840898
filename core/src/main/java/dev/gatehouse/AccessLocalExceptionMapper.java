package dev.gatehouse;

import jakarta.annotation.Priority;
import jakarta.ejb.AccessLocalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A bean's container refused the caller of a local interface (Enterprise Beans 4.0, 12.6.9). */
@Priority(GatehouseFeature.LAST_MAPPER)
final class AccessLocalExceptionMapper implements ExceptionMapper<AccessLocalException> {

  @Override
  public Response toResponse(AccessLocalException exception) {
    return BeanDenial.response();
  }
}
