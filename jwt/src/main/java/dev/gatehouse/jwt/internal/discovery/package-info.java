/** How Gatehouse finds this module: authenticators by settings alone. */
@NullMarked
package dev.gatehouse.jwt.internal.discovery;

import org.jspecify.annotations.NullMarked;
