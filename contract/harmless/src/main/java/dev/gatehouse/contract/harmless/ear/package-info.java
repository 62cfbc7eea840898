/** What the second WAR of an EAR has. */
package dev.gatehouse.contract.harmless.ear;
