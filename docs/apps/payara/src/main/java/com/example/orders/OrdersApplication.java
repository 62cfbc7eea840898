package com.example.orders;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationScoped
@DeclareRoles("customer")
@ApplicationPath("api")
@BasicAuthenticationMechanismDefinition(realmName = "orders")
public class OrdersApplication extends Application {}
