package dev.gatehouse.wars.authenticator;

import dev.gatehouse.contract.texts.TextsApplication;
import jakarta.ws.rs.ApplicationPath;

/** A further REST application of the WAR, with words of its own. */
@ApplicationPath("words")
public class TextsEndpoint extends TextsApplication {}
