# The site in a container: built with the SDK and Node, run without either, not as root.

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source

# Packages first, so that a change of source does not fetch them again. CI=true restores exactly what the lock files say.
ENV CI=true
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig package.json package-lock.json ./
COPY src/ComplaintsPortal.Domain/*.csproj src/ComplaintsPortal.Domain/packages.lock.json src/ComplaintsPortal.Domain/
COPY src/ComplaintsPortal.Infrastructure/*.csproj src/ComplaintsPortal.Infrastructure/packages.lock.json src/ComplaintsPortal.Infrastructure/
COPY src/ComplaintsPortal.SqlServerStandIn/*.csproj src/ComplaintsPortal.SqlServerStandIn/packages.lock.json src/ComplaintsPortal.SqlServerStandIn/
COPY src/ComplaintsPortal.Web/*.csproj src/ComplaintsPortal.Web/packages.lock.json src/ComplaintsPortal.Web/
COPY src/ComplaintsPortal.Web/Assets/ src/ComplaintsPortal.Web/Assets/
RUN npm ci --no-audit --no-fund && dotnet restore src/ComplaintsPortal.Web

COPY src/ src/
RUN dotnet publish src/ComplaintsPortal.Web -c Release -o /site --no-restore -nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime

# Microsoft's image is Ubuntu, whose chromium package is a shell around a snap and does not start in a container.
# Debian's is a real browser, so the runtime is taken from the one and the system from the other.
FROM debian:trixie-slim
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        ca-certificates curl libgssapi-krb5-2 libicu76 libssl3t64 tzdata \
        chromium fonts-liberation fonts-noto-core fonts-noto-color-emoji qpdf poppler-utils \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 1654 --create-home --shell /usr/sbin/nologin portal \
    && install -d -o portal -g portal /data
COPY --from=runtime /usr/share/dotnet /usr/share/dotnet
COPY --from=build /site /site

# Letters__Sandbox: Docker does not let Chromium build its own sandbox; the container is the sandbox (docs/security.md).
ENV PATH=/usr/share/dotnet:$PATH \
    DOTNET_RUNNING_IN_CONTAINER=true \
    ASPNETCORE_HTTP_PORTS=8080 \
    Portal__DataFolder=/data \
    Letters__Sandbox=false
WORKDIR /site
USER portal
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://localhost:8080/health/ready"]
ENTRYPOINT ["dotnet", "ComplaintsPortal.Web.dll"]
