package dev.gatehouse.contract;

import dev.gatehouse.contract.callers.CredentialsContract;
import dev.gatehouse.contract.callers.FailedCheckContract;
import dev.gatehouse.contract.callers.NobodyContract;
import dev.gatehouse.contract.callers.ServerCheckContract;
import dev.gatehouse.contract.denials.ApplicationDenialContract;
import dev.gatehouse.contract.denials.AuditContract;
import dev.gatehouse.contract.denials.BodyContract;
import dev.gatehouse.contract.denials.OwnWordsContract;
import dev.gatehouse.contract.denials.WrappedContract;
import dev.gatehouse.contract.requests.LoadContract;
import dev.gatehouse.contract.rules.RuleContract;

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
