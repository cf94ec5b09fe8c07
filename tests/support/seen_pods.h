// The pods that a recording sink has seen.
#pragma once

#include "tests/support/recording_sink.h"

#include <QStringList>

namespace hopscope::tests {

inline QStringList podNames(const RecordingSink::Seen& seen)
{
    QStringList names;
    for (const kube::Pod& one : seen.snapshot->pods)
        names << QString::fromStdString(one.meta.name);
    return names;
}

inline bool waitForPods(RecordingSink& sink, const QStringList& names)
{
    return sink.waitFor([&](const RecordingSink::Seen& seen) { return podNames(seen) == names; });
}

inline cluster::Coverage coverage(const RecordingSink::Seen& seen, kube::Kind kind)
{
    return seen.snapshot->coverageOf(kind);
}

} // namespace hopscope::tests
