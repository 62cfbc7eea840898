/**
 * The ways in for servers that look for features by themselves. Not exported; a request comes in by
 * what {@link dev.gatehouse.GatehouseFeature} registers.
 */
package dev.gatehouse.internal.rest;
