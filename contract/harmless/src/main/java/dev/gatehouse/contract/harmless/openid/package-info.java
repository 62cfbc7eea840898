/** OpenID Connect by Jakarta Security. */
package dev.gatehouse.contract.harmless.openid;
