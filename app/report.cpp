#include "app/report.h"

#include "model/client/api_resource.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hopscope::app {

std::ostream& operator<<(std::ostream& stream, const QString& text)
{
    return stream << text.toStdString();
}

int report(const Error& error, Streams& streams)
{
    streams.error << "hopscope: " << wording::errorSentence(error) << '\n';
    switch (error.kind) {
    case ErrorKind::InvalidArgument:
    case ErrorKind::Unsupported: return exitWrongUsage;
    case ErrorKind::WriteFailed: return exitNo;
    default: return exitUnreadable;
    }
}

void reportGaps(const source::LoadedCluster& loaded, Streams& streams)
{
    const auto narrowed = std::find_if(loaded.state.kinds.begin(), loaded.state.kinds.end(),
                                       [](const source::KindState& kind) { return !kind.onlyNamespace.empty(); });
    if (narrowed != loaded.state.kinds.end())
        streams.error << "hopscope: "
                      << QCoreApplication::translate("CommandLineText", "only namespace %1 is shown: this user may not list %2 in all "
                                                                        "namespaces.")
                             .arg(QString::fromStdString(narrowed->onlyNamespace),
                                  QString::fromStdString(client::rbacResourceOf(narrowed->kind).resource))
                      << '\n';
    if (loaded.malformed.empty())
        return;
    const QString more = QCoreApplication::translate("CommandLineText", "%n more like this.", nullptr, int(loaded.malformed.size()) - 1);
    streams.error << "hopscope: " << wording::errorSentence(loaded.malformed.front());
    if (loaded.malformed.size() > 1)
        streams.error << ' ' << more;
    streams.error << '\n';
}

std::optional<Error> kindError(const source::LoadedCluster& loaded, kube::Kind kind)
{
    const cluster::Coverage coverage = loaded.snapshot->coverageOf(kind);
    if (coverage != cluster::Coverage::Forbidden && coverage != cluster::Coverage::Failed)
        return std::nullopt;
    for (const source::KindState& state : loaded.state.kinds)
        if (state.kind == kind && state.error)
            return state.error;
    const auto wrong = coverage == cluster::Coverage::Forbidden ? ErrorKind::Forbidden : ErrorKind::ServerError;
    return Error{wrong, {}, std::string(kube::kindName(kind))};
}

} // namespace hopscope::app
