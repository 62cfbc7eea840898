/** What lies in the library of an EAR, above the loader that has Gatehouse. */
package dev.gatehouse.contract.harmless.above;
