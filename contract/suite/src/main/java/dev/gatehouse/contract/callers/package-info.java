/** Who is calling: credentials, principals and roles, and checks of them that fail. */
package dev.gatehouse.contract.callers;
