/** What users of both copies do, and what may differ between the answers. */
package dev.gatehouse.contract.harmless.requests;
