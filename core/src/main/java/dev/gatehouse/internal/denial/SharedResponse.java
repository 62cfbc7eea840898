package dev.gatehouse.internal.denial;

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
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A response that an application may send to everybody. Jersey writes a body into its own
 * responses, and so only once; of any other it makes a copy for each request. RESTEasy takes none
 * but its own, and writes them as often as asked.
 */
final class SharedResponse extends Response {

  private final Response response;

  private SharedResponse(Response response) {
    this.response = response;
  }

  /** The response, in a form that its runtime can send more than once. */
  static Response of(Response made) {
    return made.getClass().getName().startsWith("org.glassfish.jersey.")
        ? new SharedResponse(made)
        : made;
  }

  /** A copy: nobody can change this one. */
  @Override
  public MultivaluedMap<String, Object> getMetadata() {
    MultivaluedMap<String, Object> copy = new MultivaluedHashMap<>();
    response.getMetadata().forEach((name, lines) -> copy.put(name, new ArrayList<>(lines)));
    return copy;
  }

  @Override
  public MultivaluedMap<String, String> getStringHeaders() {
    return response.getStringHeaders();
  }

  @Override
  public String getHeaderString(String name) {
    return response.getHeaderString(name);
  }

  @Override
  public void close() {
    // It is to be sent again.
  }

  @Override
  public int getStatus() {
    return response.getStatus();
  }

  @Override
  public StatusType getStatusInfo() {
    return response.getStatusInfo();
  }

  @Override
  public Object getEntity() {
    return response.getEntity();
  }

  @Override
  public boolean hasEntity() {
    return response.hasEntity();
  }

  @Override
  public boolean bufferEntity() {
    return response.bufferEntity();
  }

  @Override
  public MediaType getMediaType() {
    return response.getMediaType();
  }

  @Override
  public Locale getLanguage() {
    return response.getLanguage();
  }

  @Override
  public int getLength() {
    return response.getLength();
  }

  @Override
  public Set<String> getAllowedMethods() {
    return response.getAllowedMethods();
  }

  @Override
  public Map<String, NewCookie> getCookies() {
    return response.getCookies();
  }

  @Override
  public EntityTag getEntityTag() {
    return response.getEntityTag();
  }

  @Override
  public Date getDate() {
    return response.getDate();
  }

  @Override
  public Date getLastModified() {
    return response.getLastModified();
  }

  @Override
  public URI getLocation() {
    return response.getLocation();
  }

  @Override
  public Set<Link> getLinks() {
    return response.getLinks();
  }

  @Override
  public <T> T readEntity(Class<T> type) {
    return response.readEntity(type);
  }

  @Override
  public <T> T readEntity(GenericType<T> type) {
    return response.readEntity(type);
  }

  @Override
  public <T> T readEntity(Class<T> type, Annotation[] annotations) {
    return response.readEntity(type, annotations);
  }

  @Override
  public <T> T readEntity(GenericType<T> type, Annotation[] annotations) {
    return response.readEntity(type, annotations);
  }

  @Override
  public boolean hasLink(String relation) {
    return response.hasLink(relation);
  }

  @Override
  public Link getLink(String relation) {
    return response.getLink(relation);
  }

  @Override
  public Link.Builder getLinkBuilder(String relation) {
    return response.getLinkBuilder(relation);
  }
}
