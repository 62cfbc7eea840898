package dev.gatehouse.testkit.contract;

/**
 * What the contract's reader reads.
 *
 * @param text the body
 */
public record Payload(String text) {}
