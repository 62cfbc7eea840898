/**
 * The do-no-harm suite: applications that are deployed twice on one server, with and without
 * Gatehouse, get the same requests, and have to give the same answers.
 */
package dev.gatehouse.contract.harmless;
