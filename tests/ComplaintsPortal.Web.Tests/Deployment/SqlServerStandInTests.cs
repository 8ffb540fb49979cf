using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;

namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>
/// SqlClient loads the assembly Microsoft.SqlServer.Server at the first command with a parameter. Its package is replaced
/// by a project of our own (docs/adr/0001); a gap in it would be seen only on SQL Server, so it is looked for here.
/// </summary>
public sealed class SqlServerStandInTests
{
    private const string StandIn = "Microsoft.SqlServer.Server";

    private static readonly string SqlClientPath = typeof(SqlConnection).Assembly.Location;

    private static readonly string[] DocumentedTypes =
    [
        "DataAccessKind",
        "Format",
        "IBinarySerialize",
        "InvalidUdtException",
        "SqlFacetAttribute",
        "SqlFunctionAttribute",
        "SqlMethodAttribute",
        "SqlUserDefinedAggregateAttribute",
        "SqlUserDefinedTypeAttribute",
        "SystemDataAccessKind",
    ];

    public static TheoryData<string> Documented => [.. DocumentedTypes];

    [Fact]
    public void SqlClient_asks_for_the_name_and_version_that_the_stand_in_has()
    {
        var wanted = Assert.Single(typeof(SqlConnection).Assembly.GetReferencedAssemblies(), name => name.Name == StandIn);

        var built = Assembly.Load(wanted).GetName();

        Assert.Equal(wanted.Name, built.Name);
        Assert.Equal(new Version(1, 0, 0, 0), wanted.Version);
        Assert.Equal(wanted.Version, built.Version);
    }

    [Fact]
    public void Every_type_and_member_that_SqlClient_refers_to_exists_with_the_same_signature()
    {
        var tokens = TokensIntoTheStandIn();

        // The runtime itself resolves each reference, as it does when SqlClient's own code first needs it.
        var resolved = tokens.Select(token => typeof(SqlConnection).Module.ResolveMember(token)!.Name).ToList();

        Assert.Contains("IBinarySerialize", resolved);
        Assert.Contains("get_MaxByteSize", resolved);
        Assert.Contains("Create", resolved);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Each_of_the_ten_documented_types_is_public(string name)
    {
        var type = Assembly.Load(new AssemblyName(StandIn)).GetType($"{StandIn}.{name}", throwOnError: true)!;

        Assert.True(type.IsPublic);
    }

    [Fact]
    public void The_stand_in_has_no_type_that_is_not_documented()
    {
        var exported = Assembly.Load(new AssemblyName(StandIn)).GetExportedTypes().Select(type => type.Name);

        Assert.Equal(DocumentedTypes.Order(StringComparer.Ordinal), exported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_command_with_parameters_can_be_built()
    {
        using var command = new SqlCommand("select @day, @words, @bytes");

        command.Parameters.AddWithValue("@day", new DateOnly(2026, 5, 22));
        command.Parameters.AddWithValue("@words", "damp in the child's bedroom");
        command.Parameters.AddWithValue("@bytes", new byte[] { 1, 2, 3 });

        Assert.Equal(3, command.Parameters.Count);
    }

    [Fact]
    public void The_output_folder_of_the_site_holds_the_stand_in()
    {
        var output = Path.Combine(RepositoryFiles.WebProject, "bin", RepositoryFiles.BuildConfiguration, "net10.0", StandIn + ".dll");

        Assert.Equal(new Version(1, 0, 0, 0), AssemblyName.GetAssemblyName(output).Version);
    }

    private static List<int> TokensIntoTheStandIn()
    {
        using var file = new PEReader(File.OpenRead(SqlClientPath));
        var reader = file.GetMetadataReader();
        var assembly = reader.AssemblyReferences.Single(handle => reader.GetString(reader.GetAssemblyReference(handle).Name) == StandIn);
        var types = reader.TypeReferences.Where(handle => reader.GetTypeReference(handle).ResolutionScope == (EntityHandle)assembly).ToList();
        var members = reader.MemberReferences.Where(handle => types.Exists(type => reader.GetMemberReference(handle).Parent == (EntityHandle)type));
        return [.. types.Select(type => MetadataTokens.GetToken(type)), .. members.Select(member => MetadataTokens.GetToken(member))];
    }
}
