package dev.gatehouse.wars.dispatching;

import dev.gatehouse.contract.webapp.ExchangeFilter;
import jakarta.servlet.annotation.WebFilter;

/** For resources that hand requests on. */
@WebFilter(urlPatterns = "/api/forwarding/*", asyncSupported = true)
public class OriginalExchange extends ExchangeFilter {

  private static final long serialVersionUID = 1L;
}
