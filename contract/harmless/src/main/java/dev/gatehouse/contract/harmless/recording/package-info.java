/** An identity store that says what it was asked. */
package dev.gatehouse.contract.harmless.recording;
