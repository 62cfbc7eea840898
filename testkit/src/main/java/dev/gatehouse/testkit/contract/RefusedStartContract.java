package dev.gatehouse.testkit.contract;

/**
 * What Gatehouse promises where access annotations cannot be enforced as they stand: nothing of
 * that application is ever served, and the log says why. Each WAR has, at {@code /api}, an endpoint
 * {@code /open} that would answer {@code served}, and a resource {@code /guarded}. In that of
 * {@code contradicting}, annotations contradict each other; in that of {@code misplaced}, one
 * stands where no runtime looks.
 */
public interface RefusedStartContract extends RefusedStartRules {}
