// Reads the cluster that the command line names, once.
#pragma once

#include "app/source_options.h"

#include <ostream>

namespace hopscope::app {

struct OpenedCluster
{
    source::LoadedCluster loaded;
    TimePoint now;                ///< what ages are counted to
    std::string defaultNamespace; ///< of a live cluster's context; empty: all namespaces
};

/// `onlyNamespace`: a live cluster's namespaced kinds are asked for in the context's namespace where the options name none.
/// `said` gets what a credential plugin writes for the person, and what is asked before it may run. Errors: those of the source.
Result<OpenedCluster> openCluster(const SourceOptions& options, bool onlyNamespace, std::ostream& said);

} // namespace hopscope::app
