/** Authentication mechanisms that applications bring: each application has one of them. */
package dev.gatehouse.contract.harmless.mechanism;
