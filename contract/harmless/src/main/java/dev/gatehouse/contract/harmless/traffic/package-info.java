/** What else an application does over HTTP. */
package dev.gatehouse.contract.harmless.traffic;
