package dev.gatehouse.testkit.contract;

/**
 * What Gatehouse promises where access annotations cannot be enforced as they stand: nothing of
 * that application is ever served. The WAR has, at {@code /api}, an endpoint {@code /open} that
 * answers {@code served}, and beside it {@code /contradicting}, whose annotations contradict each
 * other.
 */
public interface RefusedStartContract extends RefusedStartRules {}
