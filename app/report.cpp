#include "app/report.h"

#include "model/base/visible_text.h"
#include "model/client/api_resource.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace hopscope::app {

std::ostream& operator<<(std::ostream& stream, const QString& text)
{
    return stream << text.toStdString();
}

QString outputName()
{
    return QCoreApplication::translate("CommandLineText", "Standard output");
}

void reportRemark(const QString& sentence, const Streams& streams)
{
    if (!sentence.isEmpty())
        streams.error << "hopscope: " << sentence << '\n';
}

int report(const Error& error, const Streams& streams)
{
    reportRemark(wording::errorSentence(error), streams);
    switch (error.kind) {
    case ErrorKind::InvalidArgument:
    case ErrorKind::Unsupported: return exitWrongUsage;
    case ErrorKind::WriteFailed: return exitNo;
    default: return exitUnreadable;
    }
}

namespace {

/// Several kinds about which the same is to be said of the same namespaces.
using KindsByNamespaces = std::map<std::vector<std::string>, QStringList>;

QString commas(const std::vector<std::string>& names)
{
    QStringList words;
    for (const std::string& name : names)
        words << QString::fromStdString(quotedFromOutside(name));
    return words.join(QStringLiteral(", "));
}

void sayOfEach(const KindsByNamespaces& kinds, const char* one, const char* several, const Streams& streams)
{
    for (const auto& [namespaces, names] : kinds) {
        const char* const sentence = namespaces.size() == 1 ? one : several;
        streams.error << "hopscope: "
                      << QCoreApplication::translate("CommandLineText", sentence).arg(names.join(QStringLiteral(", ")), commas(namespaces))
                      << '\n';
    }
}

void reportRefusedNamespaces(const source::LoadedCluster& loaded, const Streams& streams)
{
    KindsByNamespaces narrowed;
    KindsByNamespaces refused;
    for (const source::KindState& kind : loaded.state.kinds) {
        if (kind.onlyNamespaces.empty())
            continue;
        const client::RbacResource resource = client::rbacResourceOf(kind.kind);
        // Projects reuse the names: "networkpolicies.crd.projectcalico.org", as kubectl tells them apart.
        const QString name = QString::fromStdString(client::resourceOf(kind.kind).custom ? resource.resource + "." + resource.group : resource.resource);
        if (kind.refused)
            narrowed[kind.onlyNamespaces] << name;
        if (!kind.refusedNamespaces.empty())
            refused[kind.refusedNamespaces] << name;
    }
    sayOfEach(narrowed,
              QT_TRANSLATE_NOOP("CommandLineText", "Of %1, only those of namespace %2 are shown: this user may not list them in all namespaces."),
              QT_TRANSLATE_NOOP("CommandLineText", "Of %1, only those of namespaces %2 are shown: this user may not list them in all namespaces."),
              streams);
    sayOfEach(refused, QT_TRANSLATE_NOOP("CommandLineText", "Of %1, those of namespace %2 are not shown: it is refused, or does not exist."),
              QT_TRANSLATE_NOOP("CommandLineText", "Of %1, those of namespaces %2 are not shown: they are refused, or do not exist."), streams);
    if (!loaded.state.leftOutNamespaces.empty())
        streams.error << "hopscope: " << wording::leftOutSentence(loaded.state.leftOutNamespaces) << '\n';
}

/// Kinds that a server did not give though it has them; each reason once. What is refused or absent is told where it matters.
void reportUnread(const source::LoadedCluster& loaded, const Streams& streams)
{
    // What is wrong with several is the same but for the address: the first one's stands for them.
    struct Unread
    {
        Error error;
        QStringList kinds;
    };
    std::vector<Unread> unread;
    for (const source::KindState& kind : loaded.state.kinds) {
        if (kind.phase != client::ReflectorPhase::Failed || !kind.error)
            continue;
        auto same = std::find_if(unread.begin(), unread.end(), [&](const Unread& each) {
            return each.error.kind == kind.error->kind && each.error.limit == kind.error->limit && each.error.message == kind.error->message;
        });
        if (same == unread.end())
            same = unread.insert(unread.end(), {*kind.error, {}});
        same->kinds << QString::fromStdString(std::string(kube::kindName(kind.kind)));
    }
    for (const Unread& each : unread) {
        streams.error << "hopscope: "
                      << QCoreApplication::translate("CommandLineText", "Not read, or not all: %1. %2")
                             .arg(each.kinds.join(QStringLiteral(", ")), wording::errorSentence(each.error))
                      << '\n';
    }
}

} // namespace

void reportGaps(const source::LoadedCluster& loaded, const Streams& streams)
{
    reportRemark(wording::pictureRemark(loaded.state), streams);
    reportRefusedNamespaces(loaded, streams);
    for (const QString& sentence : wording::troubleSentences(loaded.state.troubles))
        streams.error << "hopscope: " << sentence << '\n';
    reportUnread(loaded, streams);
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
