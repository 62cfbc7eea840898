/**
 * Consistent 401 and 403 responses for Jakarta REST applications: what an application names.
 *
 * <p>{@link dev.gatehouse.GatehouseFeature} is the one class to register, and its builder takes the
 * settings; the annotations go on resource classes and methods. All else is given out: rules and
 * the access table, and to renderers and listeners the denial and the request that was refused.
 *
 * <p>Only {@code GatehouseFeature} looks down into the internal packages. A request never comes
 * through here.
 */
@NullMarked
package dev.gatehouse;

import org.jspecify.annotations.NullMarked;
