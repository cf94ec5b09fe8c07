#include "widgets/wording/consent_wording.h"

#include "model/base/visible_text.h"
#include "model/client/http_error.h"
#include "widgets/wording/words.h"

#include <QCryptographicHash>

namespace hopscope::wording {

namespace {

using client::ConsentPart;
using client::ExecConsent;

/// Unlike in other sentences nothing is cut here.
QString whole(const std::string& text)
{
    return QString::fromStdString(visibleText(text));
}

QStringList programLines(const ExecConsent& consent)
{
    QStringList lines{whole(client::shellWord(consent.program.path))};
    const bool bare = consent.config.command.find('/') == std::string::npos;
    if (bare && consent.program.byShell)
        lines << Wording::tr("(\"%1\", found in your login shell's PATH, which it gets: %2)").arg(whole(consent.config.command), whole(consent.program.searched));
    else if (bare)
        lines << Wording::tr("(\"%1\", found in PATH)").arg(whole(consent.config.command));
    return lines;
}

QStringList argumentLines(const ExecConsent& consent)
{
    QStringList lines;
    for (const std::string& argument : consent.config.args)
        lines << whole(client::shellWord(argument));
    return lines;
}

QStringList environmentLines(const ExecConsent& consent)
{
    QStringList lines;
    for (const auto& [name, value] : consent.config.environment)
        lines << whole(name + '=' + client::shellWord(value));
    return lines;
}

QStringList serverLines(const ExecConsent& consent)
{
    QStringList lines{whole(client::shownUrl(consent.server))};
    if (!consent.tlsServerName.empty())
        lines << Wording::tr("under the name %1 (tls-server-name)").arg(whole(consent.tlsServerName));
    if (!consent.proxyUrl.empty())
        lines << Wording::tr("through the proxy %1").arg(whole(client::shownUrl(consent.proxyUrl)));
    return lines;
}

/// As openssl prints a fingerprint, but of the text as a whole: it may hold several certificates.
QString checksum(const std::string& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex());
}

QString trustLine(const ExecConsent& consent)
{
    if (!consent.server.starts_with("https://"))
        return Wording::tr("It is not encrypted (http): anybody on the way can read and change what is sent.");
    if (consent.insecureSkipTlsVerify)
        return Wording::tr("It is NOT checked who it is (insecure-skip-tls-verify): anybody can pretend to be it, and gets the login.");
    if (consent.authority.empty())
        return Wording::tr("By the certificate authorities of this computer.");
    if (consent.authorityPath.empty())
        return Wording::tr("By the certificate authority in the kubeconfig, SHA-256 %1").arg(checksum(consent.authority));
    return Wording::tr("By the certificate authority in %1, SHA-256 %2").arg(whole(consent.authorityPath), checksum(consent.authority));
}

QStringList clusterInfoLines(const ExecConsent& consent)
{
    if (!consent.config.provideClusterInfo)
        return {Wording::tr("Nothing.")};
    QStringList lines{Wording::tr("Server, proxy and certificate authority (provideClusterInfo).")};
    if (!consent.clusterInfo.empty())
        lines << Wording::tr("And the kubeconfig's extension for it: %1").arg(whole(consent.clusterInfo));
    return lines;
}

QString partName(ConsentPart part)
{
    switch (part) {
    case ConsentPart::Kubeconfig: return Wording::tr("the kubeconfig");
    case ConsentPart::Program: return Wording::tr("the program");
    case ConsentPart::Arguments: return Wording::tr("its arguments");
    case ConsentPart::Environment: return Wording::tr("its environment");
    case ConsentPart::Server: return Wording::tr("the server");
    case ConsentPart::Trust: return Wording::tr("why the server is trusted");
    case ConsentPart::ClusterInfo: return Wording::tr("what it is told of the cluster");
    case ConsentPart::Protocol: return Wording::tr("how it answers (apiVersion, interactiveMode)");
    }
    return {};
}

} // namespace

std::vector<ConsentRow> consentRows(const ExecConsent& consent)
{
    std::vector<ConsentRow> rows{{ConsentPart::Program, Wording::tr("Program"), programLines(consent)}};
    if (!consent.config.args.empty())
        rows.push_back({ConsentPart::Arguments, Wording::tr("Arguments"), argumentLines(consent)});
    if (!consent.config.environment.empty())
        rows.push_back({ConsentPart::Environment, Wording::tr("Environment"), environmentLines(consent)});
    rows.push_back({ConsentPart::Kubeconfig, Wording::tr("Kubeconfig"), {whole(consent.config.file)}});
    rows.push_back({ConsentPart::Server, Wording::tr("Logs in to"), serverLines(consent)});
    rows.push_back({ConsentPart::Trust, Wording::tr("Why it is trusted"), {trustLine(consent)}});
    rows.push_back({ConsentPart::ClusterInfo, Wording::tr("Told of the cluster"), clusterInfoLines(consent)});
    return rows;
}

QString consentChangesSentence(const std::vector<ConsentPart>& parts)
{
    QStringList names;
    for (const ConsentPart part : parts)
        names << partName(part);
    return names.isEmpty() ? QString() : Wording::tr("It is like one that you have agreed to, but this differs: %1.").arg(joined(names));
}

QString consentLimits()
{
    return Wording::tr("You are asked again when any of this changes. Nobody can tell from here what is in the program's file, or what it "
                       "reads and starts itself. Checksums are remembered, with the names of the program and of the kubeconfig.");
}

} // namespace hopscope::wording
