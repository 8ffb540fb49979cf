using ComplaintsPortal.Web.Hosting;
using YamlDotNet.Serialization;

namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>The container files cannot be run where the tests run, so what can be known without running them is checked.</summary>
public sealed class ContainerTests
{
    private static readonly Dockerfile Image = Dockerfile.Parse(RepositoryFiles.Read("Dockerfile"));

    private static readonly Dictionary<string, object> Compose = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, object>>(RepositoryFiles.Read("docker-compose.yml"));

    [Fact]
    public void The_image_is_built_with_the_SDK_and_shipped_without_it()
    {
        Assert.Contains(Image.Stages, stage => stage.From == "mcr.microsoft.com/dotnet/sdk:10.0 AS build");
        Assert.Contains(Image.Stages, stage => stage.From == "mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime");
        Assert.Equal("debian:trixie-slim", Image.Final.From);
        Assert.Equal(["--from=runtime /usr/share/dotnet /usr/share/dotnet", "--from=build /site /site"], Image.Final.All("COPY"));
    }

    [Theory]
    [InlineData("chromium")]
    [InlineData("fonts-liberation")]
    [InlineData("fonts-noto-core")]
    [InlineData("fonts-noto-color-emoji")]
    [InlineData("qpdf")]
    [InlineData("poppler-utils")]
    [InlineData("curl")]
    public void The_image_has_what_letters_and_the_health_check_need(string package) =>
        Assert.Contains(package, Image.Final.Only("RUN").Split(' '));

    [Fact]
    public void The_entry_script_installs_the_same_packages_for_letters()
    {
        var script = RepositoryFiles.Read("portal").Split('\n').Single(line => line.Trim().StartsWith("for package in ", StringComparison.Ordinal));

        var packages = script.Trim()["for package in ".Length..script.Trim().IndexOf(';', StringComparison.Ordinal)].Split(' ');

        Assert.Equal(6, packages.Length);
        Assert.All(packages, package => Assert.Contains(package, Image.Final.Only("RUN").Split(' ')));
    }

    [Fact]
    public void The_site_does_not_run_as_root()
    {
        Assert.Equal("portal", Image.Final.Only("USER"));
        Assert.Contains("useradd --uid 1654 ", Image.Final.Only("RUN"), StringComparison.Ordinal);
        Assert.Contains("install -d -o portal -g portal /data", Image.Final.Only("RUN"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_says_whether_the_site_can_serve()
    {
        var check = Image.Final.Only("HEALTHCHECK");

        Assert.EndsWith("\"http://localhost:8080/health/ready\"]", check, StringComparison.Ordinal);
        Assert.Contains("\"--fail\"", check, StringComparison.Ordinal);
        Assert.Equal("8080", Image.Final.Only("EXPOSE"));
        Assert.Equal("8080", Image.Final.Variables["ASPNETCORE_HTTP_PORTS"]);
    }

    [Fact]
    public void Data_outlive_the_container()
    {
        Assert.Equal("/data", Image.Final.Only("VOLUME"));
        Assert.Equal("/data", Image.Final.Variables["Portal__DataFolder"]);
        Assert.Equal(["files:/data"], Texts(Service("site")["volumes"]));
        Assert.Equal(["database:/var/opt/mssql"], Texts(Service("database")["volumes"]));
        Assert.Equal(["database", "files"], Map(Compose["volumes"]).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_build_copies_exists_and_is_let_in()
    {
        var allowed = RepositoryFiles.Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var sources = Image.Stages.Single(stage => stage.From.EndsWith("AS build", StringComparison.Ordinal)).All("COPY")
            .Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(copy => copy.Split(' ')[..^1]).ToList();

        Assert.All(sources, source => Assert.True(
            source.StartsWith("src/", StringComparison.Ordinal) ? allowed.Contains("src/**") : allowed.Contains(source), $"{source} is kept out by .dockerignore"));
        Assert.All(sources, source =>
        {
            var path = Path.Combine(RepositoryFiles.Root, source.TrimEnd('/'));
            Assert.True(Path.Exists(path) || Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)).Length == 1, $"{source} is not there");
        });
    }

    [Fact]
    public void Every_project_that_the_site_needs_is_restored_before_the_source_is_copied()
    {
        var copied = Image.Stages.Single(stage => stage.From.EndsWith("AS build", StringComparison.Ordinal)).All("COPY").ToList();

        Assert.All(
            Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, "src")).Select(Path.GetFileName),
            project => Assert.Contains($"src/{project}/*.csproj src/{project}/packages.lock.json src/{project}/", copied));
    }

    [Fact]
    public void Three_services_make_up_the_whole()
    {
        Assert.Equal(["database", "mail", "site"], Map(Compose["services"]).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(".", Service("site")["build"]);
        Assert.StartsWith("mcr.microsoft.com/mssql/server:2022", (string)Service("database")["image"], StringComparison.Ordinal);
        Assert.StartsWith("axllent/mailpit:", (string)Service("mail")["image"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_site_and_the_caught_mail_can_be_reached_and_only_from_this_machine()
    {
        Assert.Equal(["127.0.0.1:8080:8080"], Texts(Service("site")["ports"]));
        Assert.Equal(["127.0.0.1:8025:8025"], Texts(Service("mail")["ports"]));
        Assert.False(Service("database").ContainsKey("ports"));
    }

    [Fact]
    public void The_site_waits_for_a_database_that_answers()
    {
        Assert.Equal("service_healthy", Map(Map(Service("site")["depends_on"])["database"])["condition"]);

        var check = Texts(Map(Service("database")["healthcheck"])["test"]).ToList();
        Assert.Equal("CMD-SHELL", check[0]);
        Assert.Contains("select 1", check[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_has_no_rights_that_it_does_not_need()
    {
        Assert.Equal(["ALL"], Texts(Service("site")["cap_drop"]));
        Assert.Equal(["no-new-privileges:true"], Texts(Service("site")["security_opt"]));
    }

    [Fact]
    public void Every_variable_is_a_setting_of_the_portal()
    {
        var variables = Map(Service("site")["environment"]).Keys
            .Concat(Image.Final.Variables.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)));

        Assert.All(variables, name => Assert.True(
            ConfigurationKeys.All.Contains(name.Replace("__", ":", StringComparison.Ordinal)), $"{name} is not a setting of the portal"));
    }

    [Fact]
    public void The_settings_fit_the_services()
    {
        var settings = Map(Service("site")["environment"]);

        Assert.Equal("SqlServer", settings["Database__Provider"]);
        Assert.Contains("Server=database;", (string)settings["Database__ConnectionString"], StringComparison.Ordinal);
        Assert.Equal("true", settings["Database__MigrateAtStart"]);
        Assert.Equal("Smtp", settings["Mail__Mode"]);
        Assert.Equal("mail", settings["Mail__Smtp__Host"]);
        Assert.Equal("1025", settings["Mail__Smtp__Port"]);
    }

    [Fact]
    public void The_password_of_the_database_is_not_in_the_file()
    {
        const string Asked = "${COMPLAINTS_DB_PASSWORD:?";
        Assert.Contains($"Password={Asked}", (string)Map(Service("site")["environment"])["Database__ConnectionString"], StringComparison.Ordinal);
        Assert.StartsWith(Asked, (string)Map(Service("database")["environment"])["MSSQL_SA_PASSWORD"], StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Service(string name) => Map(Map(Compose["services"])[name]);

    private static Dictionary<string, object> Map(object node) =>
        Assert.IsType<Dictionary<object, object>>(node, exactMatch: false).ToDictionary(pair => (string)pair.Key, pair => pair.Value);

    private static IEnumerable<string> Texts(object node) => ((List<object>)node).Cast<string>();
}
