/** How an access token is read: where its keys come from, what it must say, and whose it is. */
@NullMarked
package dev.gatehouse.jwt.internal;

import org.jspecify.annotations.NullMarked;
