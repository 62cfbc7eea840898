package dev.gatehouse.contract.requests;

/**
 * What the contract's reader reads.
 *
 * @param text the body
 */
public record Payload(String text) {}
