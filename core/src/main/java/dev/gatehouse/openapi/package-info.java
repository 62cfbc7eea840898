/** What Gatehouse answers, in the OpenAPI document of an application that asks for it. */
@NullMarked
package dev.gatehouse.openapi;

import org.jspecify.annotations.NullMarked;
