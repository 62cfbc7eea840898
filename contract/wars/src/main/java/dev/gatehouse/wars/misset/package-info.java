/** The WAR whose application has a wrong setting among its properties. */
package dev.gatehouse.wars.misset;
