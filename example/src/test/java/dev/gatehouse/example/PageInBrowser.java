package dev.gatehouse.example;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

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
    browser = Browser.orSkip();
    page = new Page(browser);
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
