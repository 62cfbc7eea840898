/** What has {@code @Path} and is no resource. */
package dev.gatehouse.contract.harmless.clients;
