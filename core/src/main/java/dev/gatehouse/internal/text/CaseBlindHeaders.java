package dev.gatehouse.internal.text;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Header fields, found by their names in any case (RFC 9110, section 5.1). Not thread-safe. */
public final class CaseBlindHeaders extends AbstractMultivaluedMap<String, Object> {

  private static final long serialVersionUID = 1L;

  private CaseBlindHeaders() {
    super(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
  }

  /** A copy of these, one name's lines together however they were written. */
  public static CaseBlindHeaders of(Map<String, List<Object>> headers) {
    CaseBlindHeaders copy = new CaseBlindHeaders();
    headers.forEach(copy::addAll);
    return copy;
  }
}
