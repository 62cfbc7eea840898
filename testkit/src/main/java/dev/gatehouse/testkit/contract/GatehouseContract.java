package dev.gatehouse.testkit.contract;

/**
 * All that Gatehouse promises over HTTP. A server's module implements it in one test class, which
 * says where the {@link ContractApplication} answers.
 *
 * <pre>{@code
 * class PayaraContractIT implements GatehouseContract {
 *   public URI baseUri() { return server.uri(); }
 * }
 * }</pre>
 */
public interface GatehouseContract
    extends RuleContract,
        CredentialsContract,
        BodyContract,
        ApplicationDenialContract,
        OwnWordsContract,
        WrappedContract,
        BypassContract,
        ServerCheckContract,
        FailedCheckContract,
        NobodyContract,
        AuditContract,
        LoadContract {}
