/** A sentence for each reason that Gatehouse knows; the reason itself comes from the answer. */
export const reasons = {
  'credentials-missing':
    'The request does not say who asks, and this endpoint is for known callers. The challenge, WWW-Authenticate, says how to tell.',
  'credentials-unsupported':
    'The request says who asks in a way that nobody here reads. The challenge, WWW-Authenticate, names the ways that count.',
  'credentials-malformed':
    'There is an Authorization header, and it cannot be read: no password was checked. The client has to build it otherwise.',
  'credentials-invalid':
    'The user-id and the password were read, and are not right. Which of the two is wrong, an answer never tells.',
  'credentials-expired':
    'The credentials were good once, and their time is over. The client needs new ones.',
  'authentication-insufficient':
    'The caller is known, but has to log in again, more strongly or more recently, as the challenge asks.',
  'role-missing':
    'The service knows who asks, and this caller has no role that the rule names. To log in again would change nothing, so there is no challenge.',
  'scope-missing':
    'The access token is good, and does not cover this. The client needs one with the scope that the answer names.',
  denied:
    'Nobody may, not even an admin. So nobody is asked who they are, and no password is of any use.',
  application:
    'The rule lets this caller in. Then the code of the application looked closer, and refused in its own words:',
  'credentials-ambiguous':
    'The request says twice who asks, and none of the two was chosen.',
  'check-unavailable':
    'Who asks could not be checked just now. The request may be right: send it again later.',
};

const granted = {
  permit: 'Everybody may, so nobody was asked who they are, and no password was looked at.',
  authenticated: 'Any known caller may, and this one is known.',
  roles: 'The caller has a role that the rule names.',
};

/** How an answer is to be read: the kind that gives a cell its sign and colour, the reason if there is one, and why. */
export function reading(answer, row) {
  const reason = answer.json?.reason ?? null;
  if (reason !== null) {
    const why = [reasons[reason], reason in reasons && reason !== 'application' ? null : answer.json.detail];
    return { kind: kindOf(answer.status), reason, why: why.filter(Boolean).join(' ') };
  }
  if (answer.status === 401 || answer.status === 403) {
    return { kind: kindOf(answer.status), reason, why: 'Refused, and the answer does not say why.' };
  }
  const rule = granted[row.rule.kind] ?? 'The rule lets this caller in.';
  return answer.status < 300
    ? { kind: 'in', reason, why: rule }
    : { kind: 'other', reason, why: `${rule} The answer is the application’s own: it has nothing better to say to this request.` };
}

function kindOf(status) {
  return { 401: 'who', 403: 'no' }[status] ?? 'other';
}

export const signs = { in: '✓', who: '?', no: '✕', other: '–' };

/** The rule in words, and the annotation that says so. */
export function ruleText(row) {
  const source = row.statedBy
    .map(({ annotation, className, member }) => {
      const simple = className.substring(className.lastIndexOf('.') + 1);
      return `${annotation} on ${member === undefined ? simple : `${simple}#${member}`}`;
    })
    .join(', ');
  return { demand: demandOf(row.rule), source };
}

function demandOf({ kind, roles, scopes }) {
  const words = {
    permit: ['everybody'],
    deny: ['nobody'],
    authenticated: ['any known caller'],
    roles: roles.map((group) => `role ${group.join(' or ')}`),
  }[kind] ?? [kind];
  return [...words, ...scopes.map((scope) => `scope ${scope}`)].join(' and ');
}
