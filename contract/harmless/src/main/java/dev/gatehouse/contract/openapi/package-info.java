/** Documents of OpenAPI, and whether the answers are what they say. */
package dev.gatehouse.contract.openapi;
