/**
 * Who is calling: authenticators turn the credentials of a request into a caller. Only needed where
 * the server does not authenticate by itself.
 */
package dev.gatehouse.authentication;
