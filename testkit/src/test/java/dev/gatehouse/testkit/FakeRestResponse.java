package dev.gatehouse.testkit;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What Jakarta REST's client hands out: its entity can be read once, unless it is buffered. */
final class FakeRestResponse extends Response {

  private final int status;
  private final String entity;
  private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
  private boolean buffered;
  private boolean consumed;

  FakeRestResponse(int status, Map<String, List<String>> headers, String entity) {
    this.status = status;
    this.entity = entity;
    headers.forEach((name, lines) -> this.headers.put(name, List.copyOf(lines)));
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public boolean hasEntity() {
    return entity != null;
  }

  @Override
  public boolean bufferEntity() {
    if (!buffered && consumed) {
      throw new IllegalStateException("Consumed before it was buffered");
    }
    buffered = true;
    return true;
  }

  @Override
  public <T> T readEntity(Class<T> type) {
    if (entity == null || (consumed && !buffered)) {
      throw new IllegalStateException("There is no entity to be read");
    }
    consumed = true;
    return type.cast(entity);
  }

  @Override
  public MultivaluedMap<String, String> getStringHeaders() {
    return headers;
  }

  private static UnsupportedOperationException unexpected() {
    return new UnsupportedOperationException("Not expected of HttpAnswer");
  }

  @Override
  public StatusType getStatusInfo() {
    return Status.fromStatusCode(status);
  }

  @Override
  public Object getEntity() {
    throw unexpected();
  }

  @Override
  public <T> T readEntity(GenericType<T> type) {
    throw unexpected();
  }

  @Override
  public <T> T readEntity(Class<T> type, Annotation[] annotations) {
    throw unexpected();
  }

  @Override
  public <T> T readEntity(GenericType<T> type, Annotation[] annotations) {
    throw unexpected();
  }

  /** JUnit closes the arguments of parameterized tests. */
  @Override
  public void close() {}

  @Override
  public MediaType getMediaType() {
    throw unexpected();
  }

  @Override
  public Locale getLanguage() {
    throw unexpected();
  }

  @Override
  public int getLength() {
    throw unexpected();
  }

  @Override
  public Set<String> getAllowedMethods() {
    throw unexpected();
  }

  @Override
  public Map<String, NewCookie> getCookies() {
    throw unexpected();
  }

  @Override
  public EntityTag getEntityTag() {
    throw unexpected();
  }

  @Override
  public Date getDate() {
    throw unexpected();
  }

  @Override
  public Date getLastModified() {
    throw unexpected();
  }

  @Override
  public URI getLocation() {
    throw unexpected();
  }

  @Override
  public Set<Link> getLinks() {
    throw unexpected();
  }

  @Override
  public boolean hasLink(String relation) {
    throw unexpected();
  }

  @Override
  public Link getLink(String relation) {
    throw unexpected();
  }

  @Override
  public Link.Builder getLinkBuilder(String relation) {
    throw unexpected();
  }

  @Override
  public MultivaluedMap<String, Object> getMetadata() {
    throw unexpected();
  }

  @Override
  public String getHeaderString(String name) {
    throw unexpected();
  }
}
