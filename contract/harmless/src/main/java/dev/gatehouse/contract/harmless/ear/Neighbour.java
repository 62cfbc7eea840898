package dev.gatehouse.contract.harmless.ear;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean of the WAR beside. */
@ApplicationScoped
public class Neighbour {}
