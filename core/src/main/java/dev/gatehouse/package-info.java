/**
 * Consistent 401 and 403 responses for Jakarta REST applications.
 *
 * <p>{@link dev.gatehouse.GatehouseFeature} is the one class to register and {@link
 * dev.gatehouse.Gatehouse} holds its settings; the annotations go on resource classes and methods.
 */
package dev.gatehouse;
