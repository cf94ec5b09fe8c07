#include "app/report.h"

#include "model/client/api_resource.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

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

namespace {

void reportRefusedNamespaces(const source::LoadedCluster& loaded, Streams& streams)
{
    QStringList kinds;
    QString namespaceName;
    for (const source::KindState& kind : loaded.state.kinds) {
        if (!kind.refused || kind.onlyNamespace.empty())
            continue;
        kinds << QString::fromStdString(client::rbacResourceOf(kind.kind).resource);
        namespaceName = QString::fromStdString(kind.onlyNamespace);
    }
    if (!kinds.isEmpty())
        streams.error << "hopscope: "
                      << QCoreApplication::translate("CommandLineText", "Of %1, only those of namespace %2 are shown: this user may not "
                                                                        "list them in all namespaces.")
                             .arg(kinds.join(QStringLiteral(", ")), namespaceName)
                      << '\n';
}

} // namespace

void reportGaps(const source::LoadedCluster& loaded, Streams& streams)
{
    reportRefusedNamespaces(loaded, streams);
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
