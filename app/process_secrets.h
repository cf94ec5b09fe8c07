// What would carry the secrets of this process out of it.
#pragma once

namespace hopscope::app {

/// Once, before any thread and any kubeconfig: no core dump is written of this process, nobody but root may look into its memory,
/// and SSLKEYLOGFILE, with which TLS connections can be read, counts neither for it nor for the programs it starts. The window's
/// memory can be looked into by the same user: the portals that open file dialogs must know who asks.
/// HOPSCOPE_DEBUG=1 leaves all as it is, for developers; so does a build with a sanitizer, which looks into the memory itself.
void keepSecretsInProcess(bool hasWindow);

} // namespace hopscope::app
