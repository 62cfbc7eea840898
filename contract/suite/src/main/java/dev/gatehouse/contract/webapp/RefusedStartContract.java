package dev.gatehouse.contract.webapp;

/**
 * What Gatehouse promises where access annotations cannot be enforced as they stand: nothing of
 * that application is ever served, and the log says all that is wrong. The WAR has, at {@code
 * /api}, an endpoint {@code /open} that would answer {@code served}, and beside it {@code
 * /contradicting}, whose annotations contradict each other, and {@code /hidden}, with a guard where
 * no runtime looks.
 */
public interface RefusedStartContract extends RefusedStartRules {}
