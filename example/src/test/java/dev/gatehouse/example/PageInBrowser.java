package dev.gatehouse.example;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of the page: one browser for the class, a new service for each test. Skipped where there
 * is no browser.
 */
abstract class PageInBrowser {

  static Browser browser;
  static Page page;

  final Service service = new Service();

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start().orElse(null);
    page = browser == null ? null : new Page(browser);
  }

  /** For each test by itself: of a class that is skipped as a whole no report tells why. */
  @BeforeEach
  void skipWithoutBrowser() {
    Assumptions.assumeTrue(
        browser != null,
        "the try-it page in a browser: chromium and chromedriver are not both on the path; on"
            + " Debian the packages chromium and chromium-driver have them");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  @AfterEach
  void stopService() {
    service.close();
  }
}
