/** An application that answers at well-known URIs itself. */
package dev.gatehouse.contract.harmless.wellknown;
