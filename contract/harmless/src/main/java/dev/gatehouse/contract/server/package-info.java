/** Servers as processes of their own. */
package dev.gatehouse.contract.server;
